/// What was known on a past day, played again from the logs as it was scored then.
@NullMarked
package dev.oarlock.aws.store.replay;

import org.jspecify.annotations.NullMarked;
