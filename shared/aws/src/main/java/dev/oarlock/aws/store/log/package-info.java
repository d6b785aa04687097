/// The source of truth: the signal log, and the quarantine of what could not be taken in.
@NullMarked
package dev.oarlock.aws.store.log;

import org.jspecify.annotations.NullMarked;
