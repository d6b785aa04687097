/// Follows the table's stream as Lambda does.
@NullMarked
package dev.oarlock.cloud.stream;

import org.jspecify.annotations.NullMarked;
