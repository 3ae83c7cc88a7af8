//! Names for the parts of a screen: a screen reader lists them and goes from one to the other. Nothing of it is painted.

use egui::{Role, Ui};

/// Names the part that this `Ui` is.
pub fn region(ui: &Ui, name: &str) {
    group(ui, Role::Region, name);
}

/// The same with a role of its own: a dialog, a list, a tree.
pub fn group(ui: &Ui, role: Role, name: &str) {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(role);
        node.set_label(name);
    });
}
