/// A report of revenue as text, JSON and CSV.
@NullMarked
package dev.oarlock.cli.metrics.print;

import org.jspecify.annotations.NullMarked;
