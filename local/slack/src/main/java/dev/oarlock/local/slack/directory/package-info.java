/// The local workspace, its members and channels, with ids that are the same in every run.
@NullMarked
package dev.oarlock.local.slack.directory;

import org.jspecify.annotations.NullMarked;
