/// What a function reports to its operators: one JSON log line an event, and metrics in the same
/// stream.
@NullMarked
package dev.oarlock.aws.metrics;

import org.jspecify.annotations.NullMarked;
