/// Plays: what to do against a reason to leave and in a phase of an account, as a checklist, and
/// what came of those that were started.
@NullMarked
package dev.oarlock.domain.play;

import org.jspecify.annotations.NullMarked;
