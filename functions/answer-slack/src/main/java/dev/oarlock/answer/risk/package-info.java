/// What people do about a risk in Slack: claim it, hand it over, let it rest, resolve it.
@NullMarked
package dev.oarlock.answer.risk;

import org.jspecify.annotations.NullMarked;
