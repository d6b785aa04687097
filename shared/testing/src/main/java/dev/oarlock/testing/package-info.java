/// Test doubles for a DynamoDB table, an EventBridge bus and the Slack API; never shipped.
@NullMarked
package dev.oarlock.testing;

import org.jspecify.annotations.NullMarked;
