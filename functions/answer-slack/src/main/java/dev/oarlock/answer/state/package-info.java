/// What a container knows already: what can be shown of an account, also of one that stands still,
/// and which words mean something.
@NullMarked
package dev.oarlock.answer.state;

import org.jspecify.annotations.NullMarked;
