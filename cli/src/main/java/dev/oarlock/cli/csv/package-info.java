/// CSV files read row by row or as a whole table, with the row and column of a mistake.
@NullMarked
package dev.oarlock.cli.csv;

import org.jspecify.annotations.NullMarked;
