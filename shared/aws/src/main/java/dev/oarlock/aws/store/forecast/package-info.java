/// The weekly forecast snapshots, never changed once written.
@NullMarked
package dev.oarlock.aws.store.forecast;

import org.jspecify.annotations.NullMarked;
