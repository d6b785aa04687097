/// `oarlock import`: sends the rows of CSV files as signals and reports what became of them.
@NullMarked
package dev.oarlock.cli.imports;

import org.jspecify.annotations.NullMarked;
