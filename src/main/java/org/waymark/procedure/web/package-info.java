/** The pages of the procedure and of the engine's operation. */
package org.waymark.procedure.web;
