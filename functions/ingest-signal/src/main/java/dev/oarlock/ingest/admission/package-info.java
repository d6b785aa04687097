/// Whose a valid signal is, what it does to the directory and the identities, and how it comes into
/// the log.
@NullMarked
package dev.oarlock.ingest.admission;

import org.jspecify.annotations.NullMarked;
