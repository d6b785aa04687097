/// JSON as the runtime reads and writes it.
@NullMarked
package dev.oarlock.local.json;

import org.jspecify.annotations.NullMarked;
