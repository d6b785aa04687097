/// What several people do together, typed or filled in: escalations, successes, credit for them.
@NullMarked
package dev.oarlock.slack.command.team;

import org.jspecify.annotations.NullMarked;
