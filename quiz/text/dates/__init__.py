"""Dates as people write them: English, Arabic and EDTF; read, resolved against a day, and written."""
