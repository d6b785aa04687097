/// What people see in Slack: views, commands, request verification, the client.
@NullMarked
package dev.oarlock.slack;

import org.jspecify.annotations.NullMarked;
