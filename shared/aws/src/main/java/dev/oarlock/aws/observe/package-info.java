/// What a function tells its operators: one JSON line an event, metrics in the same stream.
@NullMarked
package dev.oarlock.aws.observe;

import org.jspecify.annotations.NullMarked;
