/// Follows the table's stream as Lambda does.
@NullMarked
package dev.oarlock.local.cloud.stream;

import org.jspecify.annotations.NullMarked;
