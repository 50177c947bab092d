// Makes the Parquet files beside it with DuckDB. Run it in this folder, with DuckDB's JDBC driver (org.duckdb:duckdb_jdbc:1.3.2.0):
//   jshell --class-path duckdb_jdbc-1.3.2.0.jar parquet.jsh
import java.sql.*
Connection db = DriverManager.getConnection("jdbc:duckdb:")
Statement run = db.createStatement()
run.execute("create table t as select i as id, i / 4 as quarter, "
        + "case when i % 10 = 3 then null else i * 0.5 end as half, "
        + "case when i % 3 = 0 then 'cat' else 'dog' end as label, i % 2 = 0 as even, "
        + "date '2024-02-28' + i::int as day, [i, i + 1] as list, {'x': i, 'y': 'ü'} as place from range(200) r(i)")
for (String codec : new String[] {"uncompressed", "snappy", "zstd", "gzip", "brotli"})
    run.execute("copy t to '" + codec + ".parquet' (format parquet, compression " + codec + ", row_group_size 2048)")
/exit
