/// Our people as Slack shows them: mentioned where Slack has them, otherwise named.
@NullMarked
package dev.oarlock.slack.people;

import org.jspecify.annotations.NullMarked;
