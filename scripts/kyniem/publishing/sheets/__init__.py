"""Sheets for the ward's board, one page of A4 a week."""
