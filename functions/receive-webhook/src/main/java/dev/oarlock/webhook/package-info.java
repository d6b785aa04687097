/// Takes the webhooks of other systems: knows each by its signature, and puts what it tells on the
/// bus in its own words.
@NullMarked
package dev.oarlock.webhook;

import org.jspecify.annotations.NullMarked;
