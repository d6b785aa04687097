/// Writes the tables of a day to a bucket, where a warehouse finds them.
@NullMarked
package dev.oarlock.export;

import org.jspecify.annotations.NullMarked;
