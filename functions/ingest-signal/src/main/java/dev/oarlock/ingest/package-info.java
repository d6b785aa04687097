/// A signal on the bus becomes an entry of the signal log, or waits in quarantine.
@NullMarked
package dev.oarlock.ingest;

import org.jspecify.annotations.NullMarked;
