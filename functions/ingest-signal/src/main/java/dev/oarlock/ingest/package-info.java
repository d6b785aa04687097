/// Signals from the queue are validated and appended to the signal log, or put into quarantine.
@NullMarked
package dev.oarlock.ingest;

import org.jspecify.annotations.NullMarked;
