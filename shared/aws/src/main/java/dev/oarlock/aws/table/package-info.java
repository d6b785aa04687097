/// How items of the one table are read and written.
@NullMarked
package dev.oarlock.aws.table;

import org.jspecify.annotations.NullMarked;
