"""How everything that is published is written: addresses, words, HTML that is inert, pages as Markdown."""
