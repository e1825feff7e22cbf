"""From data packages to pages, charts and downloads."""
