/// JSON text as trees, and the JSON of values that the event bus and the store share.
@NullMarked
package dev.oarlock.aws.json;

import org.jspecify.annotations.NullMarked;
