/// Which slash command or button is answered by what, and how the response is sent.
@NullMarked
package dev.oarlock.answer.routes;

import org.jspecify.annotations.NullMarked;
