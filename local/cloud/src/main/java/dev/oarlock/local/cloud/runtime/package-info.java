/// What every part of the emulator runs on: loops, the failure log, activity and metric counts,
/// JSON trees.
@NullMarked
package dev.oarlock.local.cloud.runtime;

import org.jspecify.annotations.NullMarked;
