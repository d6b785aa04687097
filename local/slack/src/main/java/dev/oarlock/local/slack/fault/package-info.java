/// What may go wrong between an app and Slack, and how often an app may call.
@NullMarked
package dev.oarlock.local.slack.fault;

import org.jspecify.annotations.NullMarked;
