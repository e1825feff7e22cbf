"""From extracted records to data packages: typed, keyed and joined, one package per meeting."""
