/// What a function needs from its environment: checked settings, time, AWS clients and the Slack
/// app's credentials.
@NullMarked
package dev.oarlock.aws.settings;

import org.jspecify.annotations.NullMarked;
