/// The lists of a digest: risk, losses, wins, renewals and load.
@NullMarked
package dev.oarlock.slack.view.digest.list;

import org.jspecify.annotations.NullMarked;
