"""What a pack says before its papers: notice, members, agenda, and the covers of its reports."""
