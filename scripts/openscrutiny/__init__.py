"""Open Scrutiny: from the papers of council committees to validated open data and a public site.

The flow, and where each part lives::

    committee pack ─extracting─▶ extracted/ ─building─▶ datapackages/ ─publishing─▶ docs/
                      └─reading                           └─checking

Modules at this level are what several parts share. docs/architecture.md says what each folder is for.
"""
