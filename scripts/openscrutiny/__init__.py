"""Open Scrutiny: from the papers of council committees to validated open data and a public site.

The flow, and where each part lives::

    committee pack ─reading─▶ extracted/ ─building─▶ datapackages/ ─publishing─▶ docs/
                                              └─checking─┘

Modules at this level are the words all parts share: the schemas, ids, printed periods and values.
"""
