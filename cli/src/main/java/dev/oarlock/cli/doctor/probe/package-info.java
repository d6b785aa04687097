/// What the doctor finds, and what it asks of those outside: a deployed stack and Slack.
@NullMarked
package dev.oarlock.cli.doctor.probe;

import org.jspecify.annotations.NullMarked;
