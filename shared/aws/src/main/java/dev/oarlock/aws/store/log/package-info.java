/// The source of truth: the signal log, the account directory and its identities, and the
/// quarantine.
@NullMarked
package dev.oarlock.aws.store.log;

import org.jspecify.annotations.NullMarked;
