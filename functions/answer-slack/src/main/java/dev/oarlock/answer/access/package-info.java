/// The gates that every request passes before its route.
@NullMarked
package dev.oarlock.answer.access;

import org.jspecify.annotations.NullMarked;
