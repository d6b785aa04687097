/// What Slack says of its workspace, remembered: who may be answered, and where may be posted.
@NullMarked
package dev.oarlock.slack.workspace;

import org.jspecify.annotations.NullMarked;
