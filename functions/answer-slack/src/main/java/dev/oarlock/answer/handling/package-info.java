/// What people do about an account: on the card of a risk, on that of its health, for a customer's
/// success, and where it needs a room of its own.
@NullMarked
package dev.oarlock.answer.handling;

import org.jspecify.annotations.NullMarked;
