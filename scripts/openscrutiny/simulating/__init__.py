"""Packs of councils that do not exist, made by rule from a number: to measure what many meetings cost."""
