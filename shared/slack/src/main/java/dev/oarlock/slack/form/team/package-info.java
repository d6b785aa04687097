/// Forms for what several people do together: an escalation, and who helped with a win.
@NullMarked
package dev.oarlock.slack.form.team;

import org.jspecify.annotations.NullMarked;
