import Casework
import Messages

extension Model {
    /// The sentence, one for each language of the screen.
    func texts(_ trouble: Trouble) -> [String] {
        let catalog = world.catalog
        return languages.map { language in
            let why = catalog.text(
                trouble.reason, in: language, with: ["number": trouble.number])
            return catalog.text(trouble.message, in: language, with: ["why": why])
        }
    }
}
