/// The people and channels of the local workspace, with ids that are the same in every run.
@NullMarked
package dev.oarlock.local.slack.people;

import org.jspecify.annotations.NullMarked;
