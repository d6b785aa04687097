/// Files in Apache Parquet, the form of data warehouses.
@NullMarked
package dev.oarlock.aws.export.parquet;

import org.jspecify.annotations.NullMarked;
