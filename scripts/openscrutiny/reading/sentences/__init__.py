"""Figures that sentences state."""
