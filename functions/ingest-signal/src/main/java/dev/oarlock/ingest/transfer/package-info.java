/// Signals of another table, such as the one before a restore.
@NullMarked
package dev.oarlock.ingest.transfer;

import org.jspecify.annotations.NullMarked;
