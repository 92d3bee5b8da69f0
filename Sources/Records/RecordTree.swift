import Forms
import JSON
import Judging

/// An object that is filled by paths such as `passport.number`, keys in the order of their arrival.
final class RecordTree {
    private enum Branch {
        case leaf(Node)
        case tree(RecordTree)
    }

    private var branches: [(key: String, branch: Branch)] = []

    func set(_ path: String, _ value: Node) {
        let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
        guard let key = parts.first else { return }
        let index = branches.firstIndex { $0.key == key }
        guard parts.count == 2 else {
            if let index {
                branches[index].branch = .leaf(value)
            } else {
                branches.append((key, .leaf(value)))
            }
            return
        }
        if let index, case .tree(let tree) = branches[index].branch {
            return tree.set(parts[1], value)
        }
        let tree = RecordTree()
        tree.set(parts[1], value)
        if let index {
            branches[index].branch = .tree(tree)
        } else {
            branches.append((key, .tree(tree)))
        }
    }

    /// Makes a key the last of its object.
    func moveToEnd(_ path: String) {
        let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
        guard let key = parts.first, let index = branches.firstIndex(where: { $0.key == key })
        else { return }
        if parts.count == 2 {
            if case .tree(let tree) = branches[index].branch { tree.moveToEnd(parts[1]) }
        } else {
            branches.append(branches.remove(at: index))
        }
    }

    var node: Node {
        .object(
            branches.map { key, branch in
                switch branch {
                case .leaf(let node): (key, node)
                case .tree(let tree): (key, tree.node)
                }
            })
    }
}
