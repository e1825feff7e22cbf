"""Downloads: CSV, JSON, XLSX, ODS, SQLite and Parquet, each with what it says of itself."""
